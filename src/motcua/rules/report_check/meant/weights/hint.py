"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=11; COUNT=-33; MONEY=-171; OTHER=182; PERCENT=49; SCORE=109; cover 0=-151; cover 1=-23; cover 2=99; cover 3=-31;
cover 4=117; digits 2=-15; digits 3=88; digits 4=45; exact: after_change=-53; exact: among=19; exact: and=27;
exact: avg=27; exact: before ,=63; exact: before đồng=-16; exact: change=21; exact: closed=76; exact: colon=101;
exact: comma=34; exact: deep=50; exact: done=96; exact: down=92; exact: due=61; exact: equal=-31; exact: first=65;
exact: line=-132; exact: list=66; exact: near_and=-60; exact: near_avg=27; exact: near_colon=101;
exact: near_done=153; exact: near_down=92; exact: near_due=112; exact: near_equal=-31; exact: near_list=47;
exact: near_of=42; exact: near_open=-27; exact: near_past=-91; exact: near_plan=16; exact: near_rest=-18;
exact: near_share=-115; exact: near_total=51; exact: near_up=-25; exact: near_versus=19; exact: no_unit=144;
exact: of=90; exact: open=-38; exact: opened=-85; exact: paren=160; exact: past=145; exact: plan=15;
exact: rest=-83; exact: semi=-106; exact: share=-121; exact: such=-57; exact: then_among=150; exact: then_avg=98;
exact: then_close=-45; exact: then_colon=84; exact: then_down=-18; exact: then_end=-184; exact: then_list=76;
exact: then_of=89; exact: then_open=62; exact: then_past=130; exact: then_plan=125; exact: then_rest=-116;
exact: then_share=66; exact: then_up=153; exact: then_versus=34; exact: threshold=-31; exact: total=42;
exact: up=-109; exact: versus=92; likeness 1=-97; likeness 2=-20; likeness 3=-15; likeness 4=170; likeness 6=51;
members False False True=37; members False True False=62; members False True True=-53;
members True False False=-29; members True True True=113; most=848; places 0 0=28; places 0 1=184; places 1 2=39;
places 1 3=-31; places 2 1=88; places 2 2=19; places 2 3=-150; places 3 3=-78; reach 1 False=-91; reach 1 True=230;
reach 2 False=150; reach 2 True=-116; reach 3 False=-51; reach 3 True=-144; reach far False=78;
reach near False=-20; reach next False=-41; reach next True=202; reach passage False=-101; reach passage True=37;
reach second True=-74; shared 1=-62; shared 2=-95; shared 3=209; shared 4=71; shared 5=30; told: after_change=-45;
told: among=84; told: avg=-32; told: before đồng=-19; told: change=21; told: closed=231; told: colon=73;
told: comma=68; told: deep=64; told: due=34; told: line=81; told: near_avg=-32; told: near_colon=91;
told: near_due=46; told: near_of=87; told: near_past=109; told: near_share=122; told: near_up=21; told: no_unit=37;
told: of=173; told: paren=85; told: past=91; told: semi=140; told: share=122; told: such=-41; told: then_among=-22;
told: then_avg=20; told: then_close=64; told: then_colon=46; told: then_end=-144; told: then_list=95;
told: then_open=-38; told: then_past=-62; told: then_plan=83; told: then_share=40; told: then_total=-65;
told: then_up=66; told: threshold=21; told: total=-15; told: up=21; unit akin=37; unit half=21; unit same=20;
unit strange=-80; word khoảng=-35; word trên=35;
"""
