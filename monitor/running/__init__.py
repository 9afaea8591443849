"""A sources file and its folder, run: held, passed over, sealed, audited, told about; and how things stand."""
