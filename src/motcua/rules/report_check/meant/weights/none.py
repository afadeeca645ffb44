"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=78; MONEY False=-17; MONEY True=21; OTHER False=18; OTHER True=-35; PERCENT False=94;
PERCENT True=-52; SCORE False=162; SCORE True=-58; among=124; apart=-184; avg=-104; bare=-21; change=-27;
closed=23; colon=65; comma=44; deep=-102; digits 1=41; digits 2=79; digits 3=87; digits 4=76; digits 5=73;
done=38; down=77; due=49; equal=-26; first=161; first False=84; first True=-74; kind COUNT=78; kind MONEY=10;
kind OTHER=-13; kind PERCENT=38; kind SCORE=126; line=59; list=62; lone=58; near_among=15; near_avg=-21;
near_colon=12; near_done=18; near_down=34; near_due=67; near_equal=-9; near_list=92; near_of=45;
near_open=-42; near_past=19; near_plan=-175; near_rest=-43; near_row=-62; near_share=-74; near_such=-102;
near_total=7; near_up=12; near_versus=-18; no_unit=20; of=26; open=-108; opened=-183; paren=63; past=38;
plan=37; rest=-96; row=-22; semi=171; share=-74; side 0=84; side 1=-23; such=5; then_among=-7; then_avg=-45;
then_close=-174; then_colon=-24; then_down=28; then_end=-89; then_list=-44; then_of=-34; then_past=186;
then_plan=131; then_rest=13; then_share=24; then_total=23; then_up=57; then_versus=176; total=-103;
unit False=58; unit True=84; up=30; versus=72;
"""
