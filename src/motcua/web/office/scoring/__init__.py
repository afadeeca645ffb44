"""The PAR Index in the office: criteria sets, campaigns, sheets, evidence and remedies."""
