"""A trained reader of tone and content: for the drift that no list of words sees. It asks for a second opinion only."""
