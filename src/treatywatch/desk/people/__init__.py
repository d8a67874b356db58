"""People of the network, the roles they hold, and how they are invited."""
