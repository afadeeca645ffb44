"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=11; COUNT=-19; MONEY=-154; OTHER=175; PERCENT=38; SCORE=112; cover 0=-142; cover 1=-25; cover 2=110; cover 3=-28;
cover 4=130; digits 2=-20; digits 3=82; digits 4=39; exact: after_change=-51; exact: among=16; exact: and=25;
exact: avg=26; exact: before ,=64; exact: before đồng=-16; exact: change=20; exact: closed=64; exact: colon=88;
exact: comma=47; exact: deep=52; exact: done=100; exact: down=96; exact: due=57; exact: equal=-27; exact: first=66;
exact: line=-130; exact: list=66; exact: near_and=-58; exact: near_avg=26; exact: near_colon=88;
exact: near_done=149; exact: near_down=96; exact: near_due=103; exact: near_equal=-27; exact: near_list=47;
exact: near_of=42; exact: near_open=-24; exact: near_past=-93; exact: near_plan=17; exact: near_rest=-18;
exact: near_share=-114; exact: near_total=62; exact: near_up=-17; exact: near_versus=25; exact: no_unit=146;
exact: of=90; exact: open=-35; exact: opened=-80; exact: paren=169; exact: past=141; exact: plan=15;
exact: rest=-72; exact: semi=-103; exact: share=-120; exact: such=-54; exact: then_among=156; exact: then_avg=94;
exact: then_close=-42; exact: then_colon=80; exact: then_down=-25; exact: then_end=-192; exact: then_list=69;
exact: then_of=94; exact: then_open=55; exact: then_past=125; exact: then_plan=130; exact: then_rest=-114;
exact: then_share=70; exact: then_up=154; exact: then_versus=38; exact: threshold=-30; exact: total=50;
exact: up=-103; exact: versus=90; likeness 1=-98; likeness 2=-18; likeness 3=-21; likeness 4=164; likeness 6=40;
members False False True=33; members False True False=62; members False True True=-51;
members True False False=-19; members True True True=114; most=849; places 0 0=31; places 0 1=178; places 1 2=28;
places 1 3=-27; places 2 1=86; places 2 2=23; places 2 3=-144; places 3 3=-73; reach 1 False=-96; reach 1 True=224;
reach 2 False=150; reach 2 True=-117; reach 3 False=-56; reach 3 True=-143; reach far False=74;
reach near False=-22; reach next False=-47; reach next True=196; reach passage False=-101; reach passage True=41;
reach second True=-77; shared 1=-65; shared 2=-107; shared 3=205; shared 4=69; shared 5=28; told: after_change=-44;
told: among=88; told: avg=-41; told: before đồng=-18; told: change=20; told: closed=225; told: colon=75;
told: comma=57; told: deep=60; told: due=35; told: line=86; told: near_avg=-34; told: near_colon=93;
told: near_due=48; told: near_of=81; told: near_past=110; told: near_share=127; told: near_up=20; told: no_unit=35;
told: of=158; told: paren=86; told: past=94; told: semi=143; told: share=127; told: such=-39; told: then_among=-19;
told: then_avg=18; told: then_close=60; told: then_colon=48; told: then_end=-142; told: then_list=97;
told: then_open=-40; told: then_past=-58; told: then_plan=87; told: then_share=35; told: then_total=-62;
told: then_up=71; told: threshold=15; told: total=-18; told: up=20; unit akin=45; unit same=19; unit strange=-78;
word gần=-21; word khoảng=-40; word trên=41;
"""
