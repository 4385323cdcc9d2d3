"""What Word and Google Docs put on the clipboard."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Pier</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; mso-style-parent:""; } --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-US>The Last Pier<o:p></o:p></span></p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-US
style='font-size:12.0pt;font-family:"Times New Roman",serif'>A slow</span></b><span lang=EN-US> film,<span
style='mso-spacerun:yes'>&nbsp;&nbsp; </span>with <i>one</i> idea.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if
!supportFootnotes]>[1]<![endif]></span></span></a><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The sea</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>grey</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The <i>light</i></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Begin</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>End</p>
<p class=MsoQuote>She waits.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a><span lang=EN-US> Seen in Skerry.</span></p></div></div>
<!--EndFragment--></body></html>"""
WORD_CLEAN = (
    "<h2>The Last Pier</h2>"
    '<p><strong>A slow</strong> film, with <em>one</em> idea.<sup id="fnref-1"><a href="#fn-1">1</a></sup></p>'
    "<ul><li>The sea<ul><li>grey</li></ul></li><li>The <em>light</em></li></ul>"
    "<ol><li>Begin</li><li>End</li></ol>"
    "<blockquote><p>She waits.</p></blockquote>"
    '<ol class="footnotes"><li id="fn-1">Seen in Skerry.</li></ol>'
)

DOCS = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff">'
    '<h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;">The Last Pier</span></h1>'
    '<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-family:Arial;font-weight:700;">A slow'
    '</span><span style="font-weight:400;"> film, with </span><span style="font-weight:400;font-style:italic;">one'
    '</span><span style="font-style:italic;"> idea</span><span style="font-weight:400;">.</span></p><br />'
    '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" '
    'role="presentation"><span style="font-weight:400;">The sea</span></p></li><ul><li dir="ltr" aria-level="2">'
    '<p dir="ltr" role="presentation"><span>grey</span></p></li></ul></ul>'
    '<p dir="ltr"><a href="https://example.org/" style="text-decoration:none;"><span style="color:#1155cc;'
    'text-decoration:underline;">The festival</span></a></p>'
    '<div dir="ltr"><table><colgroup><col width="90"></colgroup><tbody><tr><td style="border:solid #000 1pt;">'
    '<p dir="ltr"><span>Year</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">'
)
DOCS_CLEAN = (
    "<h2>The Last Pier</h2>"
    "<p><strong>A slow</strong> film, with <em>one idea</em>.</p>"
    "<ul><li>The sea<ul><li>grey</li></ul></li></ul>"
    '<p><a href="https://example.org/">The festival</a></p>'
    "<table><tbody><tr><td>Year</td></tr></tbody></table>"
)
