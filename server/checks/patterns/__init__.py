"""What personal data looks like in a text: finders that give spans and know nothing of rules."""
