from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspections", "0007_photos_withdrawn"),
    ]

    operations = [
        migrations.AlterField(
            model_name="signal",
            name="pattern",
            field=models.CharField(
                choices=[
                    ("BACKDATED_FINISH", "Ngày xử lý xong được ghi lùi"),
                    ("BATCH_FINISH", "Nhiều hồ sơ xử lý xong trong ít phút"),
                    ("NO_RESULT", "Xử lý xong nhưng chưa có kết quả"),
                    ("DUE_MINUTE", "Dồn kết thúc vào những phút cuối của hạn"),
                    ("LATE_REQUEST", "Yêu cầu bổ sung, nộp phí hoặc dừng xử lý khi sắp đến hạn"),
                    ("REPEATED_SUPPLEMENT", "Yêu cầu bổ sung nhiều lần"),
                    ("REFILED", "Rút hoặc dừng khi sắp trễ rồi nộp lại"),
                    ("MOVED_DUE", "Ngày hẹn trả bị dời"),
                    ("SHARED_SOURCE", "Nhiều người nộp trực tuyến từ một nguồn"),
                    ("INSTANT_ACCEPTANCE", "Tiếp nhận chỉ vài giây sau khi nộp trực tuyến"),
                    ("MISSING_ENTRIES", "Hồ sơ không được nhập ngay khi nhận"),
                    ("DUPLICATE_SCANS", "Bản quét trùng nhau hoặc rất nhỏ"),
                    ("OFFICE_RATINGS", "Đánh giá gửi từ mạng hoặc thiết bị của cơ quan"),
                    ("CUT_OFF_JUMP", "Tăng vọt ngay trước ngày chốt số liệu"),
                ],
                max_length=24,
                verbose_name="dạng",
            ),
        ),
    ]
