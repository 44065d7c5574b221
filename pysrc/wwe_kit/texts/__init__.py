"""An extension in several languages: catalogues of gettext, and what pages get of them."""
