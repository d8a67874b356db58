"""Reports on paper: PDF by Typst with real page notes, and DOCX with real footnotes."""
