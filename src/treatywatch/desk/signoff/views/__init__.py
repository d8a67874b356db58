"""Pages and forms of the sign-off."""
