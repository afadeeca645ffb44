"""Statistical sets (biểu, bộ chỉ số): whole sets of figures on one page, each opening, beside what others counted."""
