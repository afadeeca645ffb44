"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=75; MONEY False=-11; MONEY True=10; OTHER False=18; OTHER True=-34; PERCENT False=114;
PERCENT True=-49; SCORE False=192; SCORE True=-40; among=160; and=-9; apart=-180; avg=-74; bare=-30;
closed=37; colon=52; comma=30; deep=-133; digits 1=27; digits 2=51; digits 3=47; digits 4=32; digits 5=37;
done=52; down=91; due=29; equal=-35; first=154; first False=108; first True=-52; kind COUNT=75; kind MONEY=12;
kind OTHER=-20; kind PERCENT=15; kind SCORE=96; line=51; list=77; lone=64; near_among=-33; near_avg=-19;
near_colon=12; near_done=-17; near_down=25; near_due=77; near_equal=-26; near_list=58; near_of=40;
near_open=-24; near_past=10; near_plan=-180; near_rest=17; near_row=-52; near_share=-33; near_such=-107;
near_total=-13; near_up=33; near_versus=-7; no_unit=15; of=33; open=-77; opened=-136; paren=54; past=13;
plan=47; rest=-135; row=-26; semi=139; share=-74; side 0=108; side 1=11; such=-9; then_among=-21;
then_avg=-58; then_close=-192; then_colon=-14; then_down=25; then_end=-57; then_list=-69; then_of=-11;
then_open=-6; then_past=188; then_plan=156; then_rest=14; then_share=21; then_total=10; then_up=36;
then_versus=180; total=-61; unit False=64; unit True=93; up=8; versus=12;
"""
