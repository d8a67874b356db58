"""How people come in: invitations, signing in, the second factor, one's own account."""
