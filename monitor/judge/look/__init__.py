"""What one look showed: every rule that speaks of one answer, and the questions that are asked first."""
