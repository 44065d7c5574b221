"""The client behind `genesys.wwe.service`: a pure core, an asyncio session around it, one module per namespace."""
