"""What a copy holds: records as they went over the wire, written once and read back exactly."""
