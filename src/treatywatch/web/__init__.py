"""What the Django rooms `site` and `desk` have in common. Knows neither of them."""
