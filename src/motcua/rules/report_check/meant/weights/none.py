"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=139; COUNT True=198; MONEY False=21; MONEY True=42; OTHER False=114; OTHER True=-49; PERCENT False=115;
PERCENT True=-106; SCORE False=169; after (=-44; after :=-22; after bằng=57; after chiếm=-28; after còn=-22;
after có=45; after giảm=-121; after gồm=78; after hơn=91; after hạn=141; after lại=-64; after mới=-60;
after quyết=59; after quân=-67; after semicolon=-105; after thành=49; after trong=-94; after tuyến=52; after từ=26;
after và=-61; after đó=88; after được=-21; after đạt=45; after_change=-47; among=106; and=15; apart=-203; avg=-54;
bare=-166; before (=86; before )=-84; before ,=75; before .=-58; before /=-17; before :=32; before chưa=-36;
before dự=33; before em=22; before hs=-86; before hồ=70; before kế=40; before ngày=-72; before người=-35;
before semicolon=61; before so=122; before số=29; before điểm=55; before đồng=50; change=-25; closed=45; colon=53;
comma=21; deep=-132; digits 1=80; digits 2=92; digits 3=108; digits 4=86; digits 5=88; done=57; down=43; due=52;
equal=-57; every=-111; first=120; first False=94; first True=-77; kind COUNT=93; kind MONEY=24; kind OTHER=67;
kind PERCENT=52; kind SCORE=80; line=28; list=68; lone=62; near_and=18; near_avg=-35; near_colon=37; near_done=-21;
near_down=37; near_due=56; near_equal=-43; near_every=-111; near_list=69; near_open=-80; near_past=-23;
near_plan=-167; near_rest=72; near_row=-72; near_share=-48; near_such=81; near_total=-50; near_versus=-16;
no_unit=53; of=65; open=-84; opened=-58; paren=54; plan=18; rest=-138; row=-28; semi=158; share=-165; side 0=116;
side 1=-45; such=79; then_avg=-79; then_close=-106; then_down=46; then_end=-22; then_list=-24; then_past=180;
then_plan=163; then_rest=48; then_share=37; then_up=57; then_versus=127; threshold=16; total=-68; unit False=48;
unit True=86; versus=15;
"""
