"""The commands of `gatepost`, a file for each thing they are about."""
