"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=18; COUNT=-32; MONEY=-93; PERCENT=23; SCORE=68; cover 0=-81; cover 1=-65; cover 2=31; cover 4=156;
digits 2=7; digits 3=-13; digits 4=20; exact: among=7; exact: and=49; exact: closed=-33; exact: colon=51;
exact: comma=42; exact: deep=21; exact: done=128; exact: due=57; exact: equal=22; exact: first=65;
exact: line=23; exact: list=101; exact: near_among=9; exact: near_and=49; exact: near_colon=51;
exact: near_done=159; exact: near_due=68; exact: near_equal=22; exact: near_list=26; exact: near_of=7;
exact: near_open=-30; exact: near_past=-106; exact: near_plan=-49; exact: near_share=-93;
exact: near_total=91; exact: near_versus=-41; exact: no_unit=53; exact: of=84; exact: open=-45;
exact: opened=-115; exact: past=109; exact: plan=-48; exact: rest=-46; exact: semi=-42; exact: share=-102;
exact: then_among=138; exact: then_close=91; exact: then_end=-188; exact: then_list=102; exact: then_of=112;
exact: then_open=81; exact: then_plan=80; exact: then_share=99; exact: then_up=74; exact: then_versus=-20;
exact: threshold=-66; exact: total=72; exact: versus=-41; likeness 0=-98; likeness 1=-42; likeness 2=-88;
likeness 3=-6; likeness 4=187; likeness 6=96; members False False True=-36; members False True False=-28;
members False True True=-22; members True False False=22; members True True True=37; most=731; places 0 0=21;
places 0 1=158; places 0 2=-12; places 0 3=-11; places 1 1=67; places 1 2=-30; places 1 3=-69; places 2 2=69;
places 3 3=-68; reach 1 True=76; reach 2 True=-63; reach far True=-84; reach near True=36;
reach next False=-73; reach next True=197; reach second True=-25; shared 1=-80; shared 2=-113; shared 3=175;
shared 4=70; told: avg=-55; told: closed=133; told: colon=39; told: comma=22; told: deep=68; told: done=7;
told: due=35; told: first=89; told: line=24; told: near_avg=-51; told: near_colon=118; told: near_done=7;
told: near_due=35; told: near_of=-23; told: near_past=41; told: near_share=88; told: near_versus=19;
told: no_unit=45; told: of=102; told: paren=79; told: past=42; told: semi=55; told: share=88;
told: then_among=-41; told: then_close=68; told: then_end=6; told: then_of=-52; told: then_plan=66;
told: then_up=-65; told: total=-27; told: versus=11; unit akin=50; unit same=19; unit strange=-14;
word gần=39; word hơn=19; word khoảng=-18; word trên=-5;
"""
