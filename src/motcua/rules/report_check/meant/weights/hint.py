"""Weights (trọng số) of ties of the shape hint: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-5; COUNT=-25; MONEY=-152; OTHER=193; PERCENT=29; SCORE=124; cover 0=-137; cover 1=-31; cover 2=115; cover 4=136;
digits 3=93; digits 4=22; exact: after_change=-42; exact: among=20; exact: and=38; exact: avg=29;
exact: before ,=54; exact: before đồng=-15; exact: change=17; exact: closed=55; exact: colon=92; exact: comma=71;
exact: deep=61; exact: done=64; exact: down=94; exact: due=67; exact: equal=-21; exact: first=54; exact: line=-113;
exact: list=69; exact: near_among=-22; exact: near_and=-50; exact: near_avg=29; exact: near_colon=92;
exact: near_done=148; exact: near_down=94; exact: near_due=98; exact: near_equal=-21; exact: near_list=40;
exact: near_of=43; exact: near_past=-77; exact: near_plan=17; exact: near_rest=-15; exact: near_share=-127;
exact: near_total=63; exact: near_up=-21; exact: near_versus=26; exact: no_unit=159; exact: of=73; exact: open=-19;
exact: opened=-73; exact: paren=182; exact: past=120; exact: plan=16; exact: rest=-56; exact: semi=-72;
exact: share=-130; exact: such=-43; exact: then_among=123; exact: then_avg=85; exact: then_close=-41;
exact: then_colon=83; exact: then_down=-42; exact: then_end=-188; exact: then_list=38; exact: then_of=62;
exact: then_open=-39; exact: then_past=122; exact: then_plan=120; exact: then_rest=-102; exact: then_share=73;
exact: then_up=161; exact: then_versus=37; exact: threshold=-35; exact: total=57; exact: up=-100; exact: versus=92;
likeness 0=15; likeness 1=-105; likeness 4=156; likeness 6=39; members False True False=51;
members False True True=-45; members True True True=130; most=891; places 0 0=45; places 0 1=172; places 1 1=-23;
places 1 2=42; places 1 3=-36; places 2 1=86; places 2 2=15; places 2 3=-152; places 3 3=-67; reach 1 False=-95;
reach 1 True=248; reach 2 False=141; reach 2 True=-97; reach 3 False=-49; reach 3 True=-143; reach far False=75;
reach far True=36; reach near False=-16; reach near True=-66; reach next False=-50; reach next True=201;
reach passage False=-108; reach passage True=79; reach second True=-88; shared 1=-78; shared 2=-131; shared 3=213;
shared 4=65; shared 5=56; told: after_change=-43; told: among=111; told: avg=-37; told: before đồng=-17;
told: change=17; told: closed=237; told: colon=85; told: comma=25; told: deep=56; told: line=113;
told: near_avg=-34; told: near_colon=89; told: near_of=94; told: near_past=108; told: near_share=115;
told: near_up=17; told: near_versus=33; told: no_unit=54; told: of=185; told: paren=75; told: past=96;
told: semi=148; told: share=115; told: such=-35; told: then_close=56; told: then_colon=35; told: then_end=-119;
told: then_list=113; told: then_open=-40; told: then_past=-38; told: then_plan=81; told: then_share=31;
told: then_total=-51; told: then_up=72; told: threshold=17; told: total=-98; told: up=17; told: versus=31;
unit akin=59; unit half=22; unit strange=-72; word gần=16; word hơn=33; word khoảng=-31; word trên=47;
"""
