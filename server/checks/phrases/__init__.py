"""Ways of saying things, as data: the lexicons and phrases that the tone and content rules look for."""
