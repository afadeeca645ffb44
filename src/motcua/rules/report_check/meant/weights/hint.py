"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=6; COUNT=-23; MONEY=-172; OTHER=170; PERCENT=47; SCORE=109; cover 0=-141; cover 1=-22; cover 2=121; cover 4=140;
digits 2=-24; digits 3=80; digits 4=17; exact: after_change=-56; exact: among=19; exact: and=34; exact: avg=22;
exact: before ,=60; exact: before đồng=-16; exact: change=16; exact: closed=47; exact: colon=85; exact: comma=63;
exact: deep=66; exact: done=92; exact: down=94; exact: due=43; exact: equal=-28; exact: first=48; exact: line=-115;
exact: list=61; exact: near_among=-31; exact: near_and=-52; exact: near_avg=22; exact: near_colon=85;
exact: near_done=165; exact: near_down=94; exact: near_due=109; exact: near_equal=-28; exact: near_list=56;
exact: near_of=37; exact: near_open=-25; exact: near_past=-77; exact: near_rest=-17; exact: near_share=-116;
exact: near_total=61; exact: no_unit=127; exact: of=71; exact: open=-37; exact: opened=-74; exact: paren=172;
exact: past=119; exact: rest=-86; exact: semi=-97; exact: share=-117; exact: such=-57; exact: then_among=145;
exact: then_avg=90; exact: then_close=-40; exact: then_colon=70; exact: then_end=-187; exact: then_list=74;
exact: then_of=87; exact: then_open=63; exact: then_past=126; exact: then_plan=131; exact: then_rest=-112;
exact: then_share=50; exact: then_up=146; exact: then_versus=70; exact: threshold=-36; exact: total=50;
exact: up=-91; exact: versus=86; likeness 1=-82; likeness 3=-21; likeness 4=174; likeness 6=42;
members False False True=31; members False True False=53; members False True True=-49;
members True False False=-22; members True True True=138; most=910; places 0 0=23; places 0 1=192; places 1 2=30;
places 1 3=-24; places 2 1=86; places 2 3=-155; places 3 3=-64; reach 1 False=-67; reach 1 True=234;
reach 2 False=147; reach 2 True=-114; reach 3 False=-55; reach 3 True=-147; reach far False=75;
reach near False=-31; reach next False=-50; reach next True=209; reach passage False=-105; reach passage True=45;
reach second True=-71; shared 1=-79; shared 2=-106; shared 3=220; shared 4=64; shared 5=49; told: after_change=-49;
told: among=91; told: avg=-43; told: before đồng=-20; told: change=16; told: closed=230; told: colon=78;
told: comma=54; told: deep=62; told: due=33; told: first=-18; told: line=91; told: near_avg=-37;
told: near_colon=99; told: near_due=47; told: near_of=87; told: near_past=100; told: near_share=126;
told: near_up=16; told: near_versus=19; told: no_unit=45; told: of=161; told: paren=90; told: past=86;
told: semi=140; told: share=126; told: such=-42; told: then_among=-24; told: then_avg=22; told: then_close=62;
told: then_colon=45; told: then_end=-142; told: then_list=100; told: then_of=-22; told: then_open=-43;
told: then_past=-50; told: then_plan=82; told: then_share=32; told: then_total=-55; told: then_up=72;
told: then_versus=17; told: up=16; unit akin=45; unit strange=-80; word hơn=19; word khoảng=-36; word trên=48;
"""
