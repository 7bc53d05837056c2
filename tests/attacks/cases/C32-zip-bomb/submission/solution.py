import zipfile

with zipfile.ZipFile("/tmp/out.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
    with bomb.open("zeros", "w", force_zip64=True) as file:
        for _ in range(64):
            file.write(bytes(1 << 20))
print("MADE")
