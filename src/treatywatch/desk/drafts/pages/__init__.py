"""What the pages of drafts show, as plain words for the templates."""
