"""What the pages of the review show, as plain words for the templates."""
