"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=129; COUNT True=11; MONEY False=44; MONEY True=36; OTHER False=52; OTHER True=-23;
PERCENT False=127; PERCENT True=-76; SCORE False=195; SCORE True=-29; among=105; and=-14; apart=-179; avg=-46;
bare=-48; change=-74; closed=52; colon=73; comma=37; deep=-117; digits 1=66; digits 2=84; digits 3=96;
digits 4=78; digits 5=104; done=46; down=101; due=35; equal=-29; first=162; first False=75; first True=-25;
kind COUNT=129; kind MONEY=47; kind OTHER=50; kind PERCENT=37; kind SCORE=174; line=71; list=60; lone=19;
near_among=6; near_avg=8; near_colon=15; near_done=-7; near_down=50; near_due=38; near_equal=-29;
near_list=46; near_of=31; near_open=-24; near_past=18; near_plan=-163; near_rest=-19; near_row=-48;
near_share=-50; near_such=-127; near_up=76; near_versus=-30; no_unit=19; of=79; open=-79; opened=-178;
paren=40; past=19; plan=33; rest=-109; row=-29; semi=154; share=-74; side 0=75; side 1=135; such=-9;
then_among=-19; then_avg=-66; then_close=-170; then_down=23; then_end=-84; then_list=-46; then_of=5;
then_open=-23; then_past=190; then_plan=166; then_rest=9; then_share=38; then_total=16; then_up=65;
then_versus=159; threshold=33; total=-32; unit False=50; unit True=75; up=23; versus=20;
"""
