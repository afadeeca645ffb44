"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=128; COUNT True=14; MONEY False=37; MONEY True=41; OTHER False=31; OTHER True=-55;
PERCENT False=116; PERCENT True=-138; SCORE False=224; SCORE True=-66; after_change=-51; among=91; and=17;
apart=-215; avg=-130; bare=-49; change=-83; closed=42; colon=97; comma=47; deep=-182; digits 1=16;
digits 2=40; digits 3=54; digits 4=53; digits 5=48; done=83; down=99; due=19; equal=-28; every=-141;
first=114; first False=68; first True=-71; kind COUNT=116; kind MONEY=60; kind OTHER=17; kind PERCENT=36;
kind SCORE=98; line=24; list=79; lone=-49; near_among=26; near_and=24; near_apart=-10; near_avg=6;
near_colon=5; near_done=-16; near_down=36; near_due=102; near_every=-141; near_list=127; near_of=28;
near_open=-15; near_past=22; near_plan=-171; near_rest=-20; near_row=-95; near_share=-40; near_such=-129;
near_total=-39; near_up=29; near_versus=-33; no_unit=30; of=52; open=-139; opened=-93; paren=98; past=33;
plan=44; rest=-125; row=-28; semi=182; share=-108; side 0=132; side 1=-34; such=5; then_avg=-79;
then_close=-195; then_colon=-5; then_down=55; then_end=-94; then_list=-9; then_of=-47; then_open=6;
then_past=243; then_plan=209; then_share=52; then_total=27; then_up=71; then_versus=183; threshold=-8;
total=-79; unit False=72; unit True=79; up=39; versus=22;
"""
