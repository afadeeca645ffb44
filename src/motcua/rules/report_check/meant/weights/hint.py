"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=99; COUNT=65; MONEY=-31; PERCENT=-14; SCORE=71; cover 0=-35; cover 1=-87; cover 2=66; cover 4=115;
digits 1=-12; digits 2=-32; digits 4=142; exact: among=-11; exact: and=48; exact: closed=-37; exact: colon=77;
exact: comma=25; exact: deep=39; exact: done=80; exact: due=49; exact: first=83; exact: line=55;
exact: list=105; exact: near_among=-11; exact: near_and=48; exact: near_colon=91; exact: near_done=93;
exact: near_due=49; exact: near_list=29; exact: near_of=-11; exact: near_past=-53; exact: near_plan=-25;
exact: near_rest=-5; exact: near_share=-50; exact: near_total=41; exact: near_versus=-22; exact: no_unit=61;
exact: of=26; exact: open=-5; exact: opened=-66; exact: paren=37; exact: past=21; exact: plan=-27;
exact: rest=-5; exact: share=-55; exact: then_among=78; exact: then_avg=41; exact: then_close=74;
exact: then_end=-67; exact: then_list=67; exact: then_of=69; exact: then_open=-15; exact: then_share=-32;
exact: then_up=-26; exact: then_versus=-8; exact: threshold=-13; exact: total=41; exact: versus=-22;
likeness 0=-49; likeness 1=-30; likeness 2=28; likeness 3=25; likeness 4=88; likeness 6=39;
members False True False=-25; members False True True=-34; members True False False=94;
members True True True=62; most=755; places 0 0=40; places 0 1=47; places 0 2=-36; places 0 3=20;
places 1 1=68; places 1 2=17; places 1 3=-53; places 3 3=7; reach 1 False=-6; reach 1 True=61;
reach far True=-27; reach near False=44; reach near True=-7; reach next False=-15; reach next True=93;
reach passage True=-7; reach second True=-45; shared 2=-70; shared 3=57; shared 4=84; shared 5=33;
told: avg=-20; told: closed=72; told: colon=14; told: comma=50; told: deep=71; told: done=-9; told: due=13;
told: first=61; told: line=49; told: near_avg=-19; told: near_colon=14; told: near_done=-9; told: near_due=19;
told: near_of=25; told: near_past=19; told: near_versus=50; told: of=70; told: paren=70; told: past=16;
told: then_among=-32; told: then_close=71; told: then_end=42; told: then_list=40; told: then_of=-33;
told: then_total=-9; told: then_up=-48; told: versus=49; unit general=-14; unit half=58; unit same=56;
word gần=25; word hơn=50; word trên=27;
"""
