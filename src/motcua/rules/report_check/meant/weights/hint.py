"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-11; COUNT=-47; MONEY=-158; OTHER=181; PERCENT=41; SCORE=121; cover 0=-139; cover 1=-25; cover 2=116; cover 4=136;
digits 2=-26; digits 3=99; digits 4=22; exact: after_change=-41; exact: among=20; exact: and=29; exact: avg=23;
exact: before ,=56; exact: before đồng=-15; exact: change=18; exact: closed=42; exact: colon=93; exact: comma=66;
exact: deep=69; exact: done=72; exact: down=101; exact: due=55; exact: equal=-17; exact: first=43;
exact: line=-127; exact: list=69; exact: near_among=-15; exact: near_and=-48; exact: near_avg=23;
exact: near_colon=93; exact: near_done=144; exact: near_down=101; exact: near_due=109; exact: near_equal=-17;
exact: near_list=45; exact: near_of=46; exact: near_past=-85; exact: near_plan=18; exact: near_rest=-17;
exact: near_share=-122; exact: near_total=54; exact: near_up=-25; exact: near_versus=23; exact: no_unit=156;
exact: of=76; exact: open=-20; exact: opened=-80; exact: paren=172; exact: past=116; exact: plan=18;
exact: rest=-56; exact: semi=-86; exact: share=-127; exact: such=-46; exact: then_among=120; exact: then_avg=85;
exact: then_close=-36; exact: then_colon=74; exact: then_down=-37; exact: then_end=-180; exact: then_list=47;
exact: then_of=65; exact: then_open=-35; exact: then_past=127; exact: then_plan=132; exact: then_rest=-104;
exact: then_share=70; exact: then_up=159; exact: then_versus=35; exact: threshold=-25; exact: total=48;
exact: up=-97; exact: versus=89; likeness 1=-117; likeness 3=-15; likeness 4=158; likeness 6=33;
members False True False=49; members False True True=-45; members True True True=131; most=851; places 0 0=43;
places 0 1=180; places 0 3=20; places 1 1=-18; places 1 2=41; places 1 3=-34; places 2 1=87; places 2 2=20;
places 2 3=-152; places 3 3=-84; reach 1 False=-88; reach 1 True=249; reach 2 False=144; reach 2 True=-94;
reach 3 False=-47; reach 3 True=-140; reach far False=72; reach far True=19; reach near True=-63;
reach next False=-50; reach next True=204; reach passage False=-107; reach passage True=74; reach second True=-87;
shared 1=-97; shared 2=-138; shared 3=203; shared 4=57; shared 5=50; told: after hơn=16; told: after_change=-41;
told: among=107; told: avg=-42; told: before đồng=-17; told: change=18; told: closed=243; told: colon=74;
told: comma=32; told: deep=56; told: line=108; told: near_avg=-34; told: near_colon=94; told: near_of=100;
told: near_past=101; told: near_share=118; told: near_up=18; told: near_versus=27; told: no_unit=61; told: of=191;
told: paren=76; told: past=87; told: semi=137; told: share=118; told: such=-34; told: then_close=56;
told: then_colon=42; told: then_end=-115; told: then_list=109; told: then_open=-39; told: then_past=-34;
told: then_plan=88; told: then_share=31; told: then_total=-50; told: then_up=71; told: then_versus=17;
told: threshold=18; told: total=-91; told: up=18; told: versus=25; unit akin=57; unit half=22; unit strange=-74;
word gần=23; word hơn=27; word khoảng=-30; word trên=44;
"""
