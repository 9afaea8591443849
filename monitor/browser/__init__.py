"""A browser that draws pages, and reaches nothing but what our own fetcher brings."""
