"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=89; COUNT True=9; MONEY False=36; MONEY True=43; OTHER False=31; OTHER True=-48;
PERCENT False=137; PERCENT True=-121; SCORE False=224; SCORE True=-52; after_change=-55; among=114; and=15;
apart=-216; avg=-124; bare=-67; change=-98; closed=42; colon=89; comma=43; deep=-156; digits 1=30;
digits 2=51; digits 3=63; digits 4=60; digits 5=51; done=57; down=97; due=27; equal=-50; every=-144;
first=107; first False=51; first True=-89; kind COUNT=159; kind MONEY=57; kind OTHER=15; kind PERCENT=64;
kind SCORE=108; line=42; list=92; lone=-44; near_among=13; near_and=31; near_apart=-10; near_avg=-33;
near_down=11; near_due=96; near_equal=9; near_every=-144; near_list=125; near_of=37; near_open=-14;
near_past=25; near_plan=-170; near_rest=-11; near_row=-102; near_share=-20; near_such=-138; near_total=-20;
near_up=30; near_versus=-22; no_unit=27; of=51; open=-159; opened=-114; paren=54; past=40; plan=49; rest=-136;
row=-33; semi=193; share=-111; side 0=71; side 1=-88; such=12; then_avg=-76; then_close=-223; then_down=62;
then_end=-88; then_list=-10; then_of=-32; then_past=261; then_plan=203; then_share=42; then_total=23;
then_up=85; then_versus=210; total=-91; unit False=67; unit True=68; up=31; versus=24;
"""
