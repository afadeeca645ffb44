"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=115; COUNT True=173; MONEY False=24; MONEY True=43; OTHER False=71; OTHER True=-65; PERCENT False=106;
PERCENT True=-99; SCORE False=142; SCORE True=-37; after (=-27; after :=-41; after bằng=68; after chiếm=-25;
after còn=-26; after có=40; after giảm=-122; after gồm=78; after hơn=91; after hạn=144; after là=-18;
after lại=-65; after mới=-64; after quyết=62; after quân=-67; after semicolon=-94; after thành=55; after trong=-97;
after tuyến=55; after từ=20; after và=-52; after đó=76; after được=-20; after đạt=46; after_change=-25; among=100;
and=16; apart=-201; avg=-63; bare=-153; before (=62; before )=-65; before ,=77; before .=-45; before /=-20;
before :=34; before chưa=-32; before dự=36; before em=27; before hs=-86; before hồ=72; before kế=34;
before ngày=-62; before người=-34; before semicolon=64; before so=116; before số=25; before điểm=56;
before đồng=37; change=-35; closed=40; colon=49; comma=22; deep=-183; digits 1=81; digits 2=91; digits 3=111;
digits 4=89; digits 5=88; done=55; down=39; due=51; equal=-63; every=-118; first=112; first False=95;
first True=-71; kind COUNT=84; kind MONEY=25; kind OTHER=65; kind PERCENT=38; kind SCORE=78; line=44; list=70;
lone=60; near_and=22; near_colon=50; near_done=-16; near_down=25; near_due=60; near_equal=-42; near_every=-118;
near_list=82; near_open=-58; near_plan=-199; near_rest=71; near_row=-71; near_share=-55; near_such=83;
near_total=-52; no_unit=51; of=73; open=-105; opened=-57; paren=79; plan=64; rest=-121; row=-20; semi=159;
share=-136; side 0=95; side 1=-54; such=84; then_avg=-82; then_close=-83; then_down=37; then_end=-33;
then_past=188; then_plan=166; then_rest=48; then_share=45; then_total=15; then_up=49; then_versus=139; total=-52;
unit False=41; unit True=95; up=19;
"""
