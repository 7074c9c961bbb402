"""What a figure measures, from the words around it."""
