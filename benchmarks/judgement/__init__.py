"""How often the judgements are right, on real pages: ``python -m benchmarks.judgement FOLDER [PART...]``."""
