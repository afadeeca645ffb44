"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=116; COUNT True=12; MONEY False=27; MONEY True=33; OTHER False=13; OTHER True=-62;
PERCENT False=99; PERCENT True=-171; SCORE False=233; SCORE True=-63; after_change=-67; among=90; and=13;
apart=-217; avg=-127; bare=-42; change=-75; closed=40; colon=81; comma=44; deep=-199; digits 1=28;
digits 2=49; digits 3=67; digits 4=61; digits 5=55; done=53; down=89; due=26; equal=-39; every=-148;
first=142; first False=67; first True=-82; kind COUNT=105; kind MONEY=57; kind PERCENT=57; kind SCORE=77;
line=27; list=74; lone=-42; near_among=27; near_and=23; near_apart=-10; near_avg=-51; near_done=22;
near_down=27; near_due=84; near_equal=-7; near_every=-148; near_list=132; near_of=29; near_open=-30;
near_past=7; near_plan=-201; near_rest=-28; near_row=-89; near_share=-32; near_such=-127; near_total=-32;
near_up=33; near_versus=-39; no_unit=44; of=50; open=-141; opened=-45; paren=116; past=25; plan=51; rest=-125;
row=-36; semi=202; share=-112; side 0=67; side 1=-74; then_among=8; then_avg=-71; then_close=-220;
then_colon=-14; then_down=64; then_end=-78; then_list=-14; then_of=-39; then_open=5; then_past=282;
then_plan=213; then_rest=6; then_share=49; then_total=35; then_up=68; then_versus=184; total=-89;
unit False=62; unit True=56; up=33; versus=27;
"""
