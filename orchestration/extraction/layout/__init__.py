"""Lines -> headings, paragraphs and tables with exact places; and what stands in one cell of a table."""
