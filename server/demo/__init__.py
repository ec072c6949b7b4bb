"""Gatepost with a made-up school, for trying it out on one machine."""
