"""What every page of the desk has: its dress, headers, navigation and error pages."""
