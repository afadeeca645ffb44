"""Text recognition (nhận dạng chữ): ocrmypdf with tesseract, and none for a machine without them."""
