"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=12; COUNT=-22; MONEY=-167; OTHER=172; PERCENT=38; SCORE=105; cover 0=-144; cover 1=-20; cover 2=112; cover 3=-29;
cover 4=146; digits 3=91; digits 4=49; exact: after_change=-48; exact: among=21; exact: and=25; exact: avg=26;
exact: before ,=59; exact: before đồng=-16; exact: change=22; exact: closed=71; exact: colon=100; exact: comma=44;
exact: deep=58; exact: done=92; exact: down=93; exact: due=46; exact: equal=-32; exact: first=65; exact: line=-136;
exact: list=60; exact: near_among=-17; exact: near_and=-59; exact: near_avg=26; exact: near_colon=100;
exact: near_done=156; exact: near_down=93; exact: near_due=104; exact: near_equal=-32; exact: near_list=45;
exact: near_of=46; exact: near_open=-22; exact: near_past=-93; exact: near_plan=16; exact: near_rest=-17;
exact: near_share=-115; exact: near_total=58; exact: near_up=-26; exact: no_unit=144; exact: of=87;
exact: open=-40; exact: opened=-81; exact: paren=172; exact: past=138; exact: rest=-75; exact: semi=-103;
exact: share=-126; exact: such=-52; exact: then_among=151; exact: then_avg=93; exact: then_close=-50;
exact: then_colon=80; exact: then_down=-21; exact: then_end=-187; exact: then_list=66; exact: then_of=88;
exact: then_open=65; exact: then_past=129; exact: then_plan=133; exact: then_rest=-113; exact: then_share=62;
exact: then_up=164; exact: then_versus=32; exact: threshold=-30; exact: total=52; exact: up=-105; exact: versus=76;
likeness 1=-87; likeness 3=-24; likeness 4=169; likeness 6=42; members False False True=41;
members False True False=63; members False True True=-47; members True False False=-23; members True True True=118;
most=897; places 0 0=30; places 0 1=178; places 1 2=27; places 1 3=-37; places 2 1=86; places 2 3=-149;
places 3 3=-87; reach 1 False=-96; reach 1 True=227; reach 2 False=156; reach 2 True=-111; reach 3 False=-54;
reach 3 True=-137; reach far False=79; reach near False=-23; reach next False=-57; reach next True=202;
reach passage False=-99; reach passage True=45; reach second True=-74; shared 1=-65; shared 2=-95; shared 3=214;
shared 4=72; shared 5=26; told: after_change=-45; told: among=84; told: avg=-40; told: before đồng=-19;
told: change=22; told: closed=229; told: colon=77; told: comma=65; told: deep=63; told: due=34; told: line=87;
told: near_avg=-35; told: near_colon=90; told: near_due=47; told: near_of=92; told: near_past=109;
told: near_share=122; told: near_up=22; told: no_unit=37; told: of=174; told: paren=89; told: past=83;
told: semi=147; told: share=122; told: such=-40; told: then_among=-19; told: then_avg=18; told: then_close=63;
told: then_colon=55; told: then_end=-149; told: then_list=92; told: then_of=-16; told: then_open=-38;
told: then_past=-67; told: then_plan=90; told: then_share=36; told: then_total=-64; told: then_up=67;
told: threshold=16; told: up=22; unit akin=45; unit same=15; unit strange=-78; word gần=-15; word khoảng=-36;
word trên=23;
"""
