"""How findings are told: as text, as JSON, as annotations."""
