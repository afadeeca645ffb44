"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=97; COUNT True=15; MONEY False=17; MONEY True=23; OTHER False=19; OTHER True=-31;
PERCENT False=73; PERCENT True=-118; SCORE False=194; SCORE True=-43; among=121; and=-6; apart=-182; avg=-47;
bare=-43; change=-49; closed=30; colon=64; comma=47; deep=-92; digits 1=47; digits 2=78; digits 3=84;
digits 4=72; digits 5=94; done=29; down=92; due=26; equal=-42; first=176; first False=82; first True=-75;
kind COUNT=97; kind MONEY=16; kind PERCENT=42; kind SCORE=151; line=77; list=67; lone=57; near_among=-43;
near_and=6; near_colon=15; near_done=13; near_down=40; near_due=78; near_equal=-34; near_list=49; near_of=29;
near_open=-22; near_past=26; near_plan=-163; near_rest=-10; near_row=-56; near_share=-76; near_such=-118;
near_total=-26; near_up=36; near_versus=-20; no_unit=28; of=64; open=-93; opened=-171; paren=27; past=6;
plan=38; rest=-104; row=-32; semi=165; share=-68; side 0=90; side 1=159; then_avg=-40; then_close=-184;
then_colon=15; then_down=16; then_end=-79; then_list=-59; then_of=-28; then_open=-19; then_past=185;
then_plan=161; then_rest=8; then_share=32; then_total=40; then_up=56; then_versus=162; threshold=36;
total=-35; unit False=61; unit True=108; up=26; versus=14;
"""
