"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=83; COUNT True=143; MONEY False=15; MONEY True=36; OTHER False=75; OTHER True=-60; PERCENT False=110;
PERCENT True=-82; SCORE False=115; SCORE True=-82; after (=-30; after :=-40; after bằng=64; after chiếm=-27;
after còn=-30; after có=42; after giảm=-116; after gồm=79; after hơn=91; after hạn=141; after lại=-61;
after mới=-64; after quyết=59; after quân=-63; after semicolon=-103; after thành=51; after trong=-89;
after tuyến=56; after tăng=-15; after từ=18; after và=-47; after với=17; after đó=76; after được=-21; after đạt=51;
after_change=-34; among=96; apart=-201; avg=-66; bare=-173; before (=61; before )=-65; before ,=72; before .=-66;
before /=-23; before :=36; before chưa=-33; before dự=42; before em=24; before hs=-84; before hồ=62; before kế=18;
before ngày=-69; before người=-33; before semicolon=50; before so=121; before số=27; before điểm=54;
before đồng=25; change=-37; closed=46; colon=40; comma=25; deep=-140; digits 1=61; digits 2=69; digits 3=90;
digits 4=69; digits 5=68; done=51; down=36; due=48; equal=-58; every=-114; first=111; first False=117;
first True=-47; kind COUNT=88; kind MONEY=17; kind OTHER=31; kind PERCENT=36; kind SCORE=67; line=30; list=63;
lone=54; near_and=56; near_avg=-20; near_colon=36; near_down=36; near_due=65; near_equal=-51; near_every=-114;
near_list=83; near_open=-65; near_plan=-207; near_rest=81; near_row=-62; near_share=-70; near_such=74;
near_total=-35; no_unit=54; of=62; open=-75; opened=-77; paren=51; plan=46; rest=-195; semi=165; share=-143;
side 0=117; side 1=-40; such=82; then_avg=-79; then_close=-119; then_colon=35; then_down=40; then_end=-21;
then_past=198; then_plan=154; then_rest=50; then_share=43; then_up=52; then_versus=129; total=-76; unit False=54;
unit True=106;
"""
