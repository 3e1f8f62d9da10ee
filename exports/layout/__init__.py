"""Layout: document + style + font metrics → pages of positioned runs. Pure; no ReportLab here."""
