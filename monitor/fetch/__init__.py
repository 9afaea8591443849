"""The web, one verb worn in layers: every byte recorded, every limit kept."""
