"""Figures of running text: each gets subject, time, kind and form from clause, sentence, paragraph and headings."""
