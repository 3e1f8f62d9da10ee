<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccentButton</name>
    <message>
        <source>Style&apos;s own</source>
        <translation>用版式的颜色</translation>
    </message>
    <message>
        <source>Colour of the letterhead</source>
        <translation>抬头的颜色</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>New section</source>
        <translation>新建章节</translation>
    </message>
    <message>
        <source>new section</source>
        <translation>新建章节</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>新建自撰文字</translation>
    </message>
    <message>
        <source>Executive summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>executive summary</source>
        <translation>加入摘要</translation>
    </message>
</context>
<context>
    <name>AnchorsPage</name>
    <message>
        <source>Anchors</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation>来源全文</translation>
    </message>
    <message>
        <source>Stand on the words selected</source>
        <translation>锚定到选中的文字</translation>
    </message>
    <message>
        <source>Add the words selected</source>
        <translation>选中的文字另加为锚点</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>characters {start}–{end}</source>
        <translation>第 {start}–{end} 字</translation>
    </message>
    <message>
        <source>These words are printed.</source>
        <translation>印出的就是这些文字。</translation>
    </message>
    <message>
        <source>Attach the source to choose other words of it. Until then edits can be declared, but nothing is verified.</source>
        <translation>要另选文字，请先关联来源。在此之前可以声明处理，但无从核对。</translation>
    </message>
    <message>
        <source>Select words below; they become the anchor as they stand there.</source>
        <translation>在下面选中文字，即按原样成为锚点。</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attaching sources…</source>
        <translation>正在关联来源…</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>{count:more file was|more files were} not attached.</source>
        <translation>另有 {count} 个文件未关联。</translation>
    </message>
</context>
<context>
    <name>BadgeFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Corroborated</source>
        <translation>多源</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>有处理</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>{region} · {theme}: a gap, the library holds nothing</source>
        <translation>{region} · {theme}：空白，资料库中没有记录</translation>
    </message>
    <message>
        <source>{region} · {theme}: {count:record|records}, the newest of {date}</source>
        <translation>{region} · {theme}：{count} 条记录，最新 {date}</translation>
    </message>
    <message>
        <source>{region} · {theme}: {count:record|records}, without dates</source>
        <translation>{region} · {theme}：{count} 条记录，无日期</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>全部主题</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>时任职务</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no step to go to.</source>
        <translation>没有可撤销或重做的步骤。</translation>
    </message>
    <message>
        <source>Nothing differs from the preset.</source>
        <translation>与预设没有不同。</translation>
    </message>
    <message>
        <source>No record is chosen.</source>
        <translation>没有选中记录。</translation>
    </message>
    <message>
        <source>New draft of this preset</source>
        <translation>以此预设新建草稿</translation>
    </message>
    <message>
        <source>Open draft…</source>
        <translation>打开草稿…</translation>
    </message>
    <message>
        <source>Return to the preset</source>
        <translation>恢复为预设</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Save as new preset…</source>
        <translation>另存为新预设…</translation>
    </message>
    <message>
        <source>Manage presets…</source>
        <translation>管理预设…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>导入预设…</translation>
    </message>
    <message>
        <source>Attach sources…</source>
        <translation>关联来源文件…</translation>
    </message>
    <message>
        <source>Attach a folder of sources…</source>
        <translation>关联来源文件夹…</translation>
    </message>
    <message>
        <source>Verify all sources</source>
        <translation>核对全部来源</translation>
    </message>
    <message>
        <source>Coverage…</source>
        <translation>覆盖情况…</translation>
    </message>
    <message>
        <source>Conflicts…</source>
        <translation>冲突…</translation>
    </message>
    <message>
        <source>Issues…</source>
        <translation>往期…</translation>
    </message>
    <message>
        <source>Issues that printed it…</source>
        <translation>印过此记录的往期…</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Styles…</source>
        <translation>版式…</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>编辑模板…</translation>
    </message>
    <message>
        <source>Letterhead…</source>
        <translation>抬头…</translation>
    </message>
    <message>
        <source>Look of Word documents…</source>
        <translation>Word 文档样式…</translation>
    </message>
    <message>
        <source>Export Word…</source>
        <translation>导出 Word…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Export Word and PDF…</source>
        <translation>导出 Word 和 PDF…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit record…</source>
        <translation>编辑记录…</translation>
    </message>
    <message>
        <source>Record history…</source>
        <translation>记录沿革…</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新建章节</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新建自撰文字</translation>
    </message>
    <message>
        <source>Executive summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Insert from a record…</source>
        <translation>从记录插入…</translation>
    </message>
    <message>
        <source>Set aside or take back</source>
        <translation>搁置或取回</translation>
    </message>
    <message>
        <source>Delete own text or section</source>
        <translation>删除自撰内容</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move a level down</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Move a level up</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Cut lines</source>
        <translation>剪切条目</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>粘贴条目</translation>
    </message>
    <message>
        <source>Rename heading</source>
        <translation>重命名标题</translation>
    </message>
    <message>
        <source>Restore the template&apos;s order</source>
        <translation>恢复模板顺序</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>固定或取消固定</translation>
    </message>
    <message>
        <source>Exclude or let in</source>
        <translation>排除或放回</translation>
    </message>
    <message>
        <source>What is left out…</source>
        <translation>未编入的内容…</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>为什么在这里？</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>全部标为已看</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>保存搜索…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>附注…</translation>
    </message>
    <message>
        <source>Copy words with reference</source>
        <translation>复制文字与出处</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>复制参考文献</translation>
    </message>
    <message>
        <source>Copy as table row</source>
        <translation>复制为表格行</translation>
    </message>
    <message>
        <source>Records as cards</source>
        <translation>以卡片显示记录</translation>
    </message>
    <message>
        <source>Records as a table</source>
        <translation>以表格显示记录</translation>
    </message>
    <message>
        <source>Records on a time line</source>
        <translation>以时间线显示记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Template and options</source>
        <translation>模板与选项</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Next remark</source>
        <translation>下一处检查结果</translation>
    </message>
    <message>
        <source>Side bar of the pages</source>
        <translation>页面侧栏</translation>
    </message>
    <message>
        <source>Search in the pages</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Next hit in the pages</source>
        <translation>页面中的下一处</translation>
    </message>
    <message>
        <source>Previous hit in the pages</source>
        <translation>页面中的上一处</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>转到页面…</translation>
    </message>
    <message>
        <source>Back in the pages</source>
        <translation>在页面中后退</translation>
    </message>
    <message>
        <source>Forward in the pages</source>
        <translation>在页面中前进</translation>
    </message>
    <message>
        <source>Continuous pages</source>
        <translation>连续页面</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>逐页</translation>
    </message>
    <message>
        <source>Facing pages</source>
        <translation>双页对开</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <source>About Jiyao</source>
        <translation>关于辑要</translation>
    </message>
</context>
<context>
    <name>ConflictBlock</name>
    <message>
        <source>Decided: both stand.</source>
        <translation>已裁定：两说并存。</translation>
    </message>
    <message>
        <source>Decided: “{title}” is right.</source>
        <translation>已裁定：以“{title}”为准。</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>不算冲突：{reason}</translation>
    </message>
</context>
<context>
    <name>ConflictsWindow</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>互相矛盾</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Undecided and decided</source>
        <translation>未决与已决</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两说并存</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>不算冲突…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回裁定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{shown} of {all} conflicts</source>
        <translation>共 {all} 项，显示 {shown} 项</translation>
    </message>
    <message>
        <source>No conflict to show.</source>
        <translation>没有可显示的冲突。</translation>
    </message>
    <message>
        <source>Decided: keep both.</source>
        <translation>已裁定：两说并存。</translation>
    </message>
    <message>
        <source>Decided: {record} is right.</source>
        <translation>已裁定：以 {record} 为准。</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>不算冲突：{reason}</translation>
    </message>
    <message>
        <source>Decided by the curators of the library ({pack}).</source>
        <translation>由资料库的编者裁定（{pack}）。</translation>
    </message>
    <message>
        <source>Decided by {person} on {date}.</source>
        <translation>由 {person} 于 {date} 裁定。</translation>
    </message>
    <message>
        <source>Dismiss the conflict</source>
        <translation>不算冲突</translation>
    </message>
    <message>
        <source>Why is it none?</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>CountButton</name>
    <message>
        <source>Preflight: {found}</source>
        <translation>检查：{found}</translation>
    </message>
    <message>
        <source>Errors: {count}</source>
        <translation>错误 {count}</translation>
    </message>
    <message>
        <source>Warnings: {count}</source>
        <translation>提醒 {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>CoverageWindow</name>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部种类</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>显示城市</translation>
    </message>
    <message>
        <source>Records by region and theme</source>
        <translation>各地区各主题的记录</translation>
    </message>
    <message>
        <source>Records, and the date of the newest. Hatched: a gap</source>
        <translation>记录条数与最新日期；斜线为空白</translation>
    </message>
    <message>
        <source>Show these records</source>
        <translation>显示这些记录</translation>
    </message>
    <message>
        <source>Copy in words</source>
        <translation>复制文字说明</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Jiyao met a fault of its own</source>
        <translation>辑要遇到内部错误</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your library and presets are safe. The report below helps to mend it.</source>
        <translation>程序内部出错。您的资料库和预设不受影响。下面的报告有助于修复。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation>{name}（自用）</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>style</source>
        <translation>版式</translation>
    </message>
</context>
<context>
    <name>DeskWidget</name>
    <message>
        <source>Search records</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>2024, 2024-01 or 2024-01-31</source>
        <translation>2024、2024-01 或 2024-01-31</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>找到的记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Template and options</source>
        <translation>模板与选项</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Templates with pictures</source>
        <translation>看图选模板</translation>
    </message>
    <message>
        <source>Styles with pictures</source>
        <translation>看图选版式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Attach sources</source>
        <translation>关联来源</translation>
    </message>
    <message>
        <source>Attach a folder of sources</source>
        <translation>关联一个文件夹的来源</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>on the desk</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>of another library</source>
        <translation>属于其他资料库</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>DraftsDesk</name>
    <message>
        <source>Restored the draft “{name}” as it was when the program ended.</source>
        <translation>已恢复程序中断时的草稿“{name}”。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>{count:step|steps} of the draft could not be read and were left out.</source>
        <translation>草稿中有 {count} 步无法读取，已略去。</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>Moved the draft “{name}” to the trash.</source>
        <translation>草稿“{name}”已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The draft is saved again.</source>
        <translation>草稿已重新保存。</translation>
    </message>
</context>
<context>
    <name>DraftsWindow</name>
    <message>
        <source>Last changed</source>
        <translation>按修改时间</translation>
    </message>
    <message>
        <source>Last begun</source>
        <translation>按新建时间</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>搜索草稿</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No draft is found with these words.</source>
        <translation>没有符合的草稿。</translation>
    </message>
    <message>
        <source>No drafts yet. Whatever you change on the desk is kept here as a draft, by itself.</source>
        <translation>还没有草稿。您在工作台上的任何改动都会自动存为草稿，列在这里。</translation>
    </message>
    <message>
        <source>All drafts are archived. Tick “Show archived” to see them.</source>
        <translation>草稿都已归档。勾选“显示已归档”即可看到。</translation>
    </message>
    <message>
        <source>Take out of archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Rename draft</source>
        <translation>重命名草稿</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit record</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>History</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>Why (may be left empty)</source>
        <translation>修改理由（可不填）</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>修改理由</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands in the history beside every change you make.</source>
        <translation>您每次修改，都会在沿革中署这个姓名。</translation>
    </message>
    <message>
        <source>{words}
— {source}</source>
        <translation>{words}
——{source}</translation>
    </message>
    <message>
        <source>The source&apos;s words are quoted, never typed.</source>
        <translation>来源文字只能引用，不能改写。</translation>
    </message>
    <message>
        <source>{id} · revision {number}</source>
        <translation>{id} · 第 {number} 版</translation>
    </message>
    <message>
        <source>retired: no briefing prints it</source>
        <translation>已停用：不再印入任何简报</translation>
    </message>
    <message>
        <source>issues that printed it: {count}</source>
        <translation>印过它的期数：{count}</translation>
    </message>
    <message>
        <source>Issues that printed it: {count}</source>
        <translation>印过它的期数：{count}</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Why? No briefing will print it any more; its history stays.</source>
        <translation>为什么停用？此后任何简报都不再印它，沿革仍然保留。</translation>
    </message>
    <message>
        <source>Retire the record</source>
        <translation>停用记录</translation>
    </message>
    <message>
        <source>Findings that stand on it: {names}</source>
        <translation>以它为据的要点：{names}</translation>
    </message>
    <message>
        <source>Drafts that ask for it: {names}</source>
        <translation>用到它的草稿：{names}</translation>
    </message>
    <message>
        <source>Presets that ask for it: {names}</source>
        <translation>用到它的预设：{names}</translation>
    </message>
    <message>
        <source>Discard what you have changed?</source>
        <translation>放弃所作的修改？</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text in our words</source>
        <translation>我们的表述</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value in the source&apos;s words</source>
        <translation>来源中的数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定词</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域范围</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Rank among</source>
        <translation>排名范围</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>时任职务</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Jointly with</source>
        <translation>联名者</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>建议对象</translation>
    </message>
    <message>
        <source>Whose wording</source>
        <translation>措辞出处</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date in the source&apos;s words</source>
        <translation>来源中的日期</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>报道日期</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>所据记录</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>Declared edits</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>已陈述</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议中</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>Prototype</source>
        <translation>样机</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Operating</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已建成</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Updated by the library&apos;s publisher</source>
        <translation>资料包更新</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Kept beside an update</source>
        <translation>更新后保留</translation>
    </message>
</context>
<context>
    <name>EditingDesk</name>
    <message>
        <source>restoring of “{title}”</source>
        <translation>还原“{title}”</translation>
    </message>
    <message>
        <source>retiring of “{title}”</source>
        <translation>停用“{title}”</translation>
    </message>
    <message>
        <source>bringing back of “{title}”</source>
        <translation>恢复使用“{title}”</translation>
    </message>
    <message>
        <source>edit of “{title}”</source>
        <translation>修改“{title}”</translation>
    </message>
    <message>
        <source>“{title}” is now in revision {number}.</source>
        <translation>“{title}”现为第 {number} 版。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The edit of “{title}” brought a conflict: {what}</source>
        <translation>修改“{title}”引起冲突：{what}</translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation>（另有 {count} 处）</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to the built-in one</source>
        <translation>恢复为内置内容</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Template {name}[*]</source>
        <translation>模板 {name}[*]</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The template has changes that are not saved.</source>
        <translation>模板有尚未保存的修改。</translation>
    </message>
</context>
<context>
    <name>EditsBox</name>
    <message>
        <source>The source&apos;s words</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>Simplified characters</source>
        <translation>转为简体</translation>
    </message>
    <message>
        <source>Full-width punctuation</source>
        <translation>标点改全角</translation>
    </message>
    <message>
        <source>Edits at one place</source>
        <translation>各处处理</translation>
    </message>
    <message>
        <source>The words as they are printed</source>
        <translation>印出的文字</translation>
    </message>
    <message>
        <source>Edit the words selected</source>
        <translation>处理选中的文字</translation>
    </message>
    <message>
        <source>Take the edit back</source>
        <translation>撤回这处处理</translation>
    </message>
    <message>
        <source>Leave out, printed as ……</source>
        <translation>省略，印作……</translation>
    </message>
    <message>
        <source>Take out as contamination…</source>
        <translation>去掉混入的文字…</translation>
    </message>
    <message>
        <source>Insert before it in 〔〕…</source>
        <translation>在前面用〔〕插入…</translation>
    </message>
    <message>
        <source>Mark as so in the original…</source>
        <translation>标注“原文如此”…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印出</translation>
    </message>
    <message>
        <source>Words to insert</source>
        <translation>要插入的文字</translation>
    </message>
    <message>
        <source>Why? It is printed with the evidence.</source>
        <translation>理由（随证据印出）</translation>
    </message>
    <message>
        <source>Declared edit</source>
        <translation>声明处理</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>In our words</source>
        <translation>我们的表述</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印出的文字</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>Direct speech</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>Answer in an interview</source>
        <translation>访谈回答</translation>
    </message>
    <message>
        <source>The reporter&apos;s paraphrase</source>
        <translation>记者转述</translation>
    </message>
    <message>
        <source>Wording of a document</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>Simplified characters</source>
        <translation>转为简体</translation>
    </message>
    <message>
        <source>full-width punctuation</source>
        <translation>标点改全角</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>added by the editor</source>
        <translation>编者补入</translation>
    </message>
    <message>
        <source>so in the original</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>{sources} sources, {publishers} independent publishers.</source>
        <translation>{sources} 个来源，{publishers} 家互相独立的媒体。</translation>
    </message>
    <message>
        <source>{sources} sources of one publisher: not independent.</source>
        <translation>{sources} 个来源同出一家媒体：不算互相独立。</translation>
    </message>
    <message>
        <source>{sources} sources in the same words: not independent.</source>
        <translation>{sources} 个来源文字相同，当出一稿：不算互相独立。</translation>
    </message>
    <message>
        <source>{sources} sources; a publisher is unknown, so independence cannot be told.</source>
        <translation>{sources} 个来源；有来源的媒体不详，是否互相独立无从判断。</translation>
    </message>
    <message>
        <source>{operation}: {why}</source>
        <translation>{operation}：{why}</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the evidence view</source>
        <translation>关闭证据面板</translation>
    </message>
    <message>
        <source>Choose a record in the list, or click a place in the preview.
Its source, the words it stands on and what is known of it are shown here.</source>
        <translation>请在列表中选一条记录，或点击预览页上的位置。
这里会显示它的来源、所依据的原文和已知的一切。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>What is known of the record</source>
        <translation>关于这条记录</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export briefing</source>
        <translation>导出简报</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{file}” is not this briefing. Replace it?</source>
        <translation>“{file}”不是这份简报，要替换吗？</translation>
    </message>
    <message>
        <source>Exported: {files} ({pages:page|pages})</source>
        <translation>已导出：{files}（{pages} 页）</translation>
    </message>
    <message>
        <source>Preflight warnings: {count}</source>
        <translation>检查提醒：{count} 条</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>打开 {file}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看提醒</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the places</source>
        <translation>查看位置</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>导出到别处…</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不印这些记录</translation>
    </message>
    <message>
        <source>Print with a mark</source>
        <translation>加标记印出</translation>
    </message>
    <message>
        <source>Export cancelled. No file was changed.</source>
        <translation>已取消导出，没有改动任何文件。</translation>
    </message>
</context>
<context>
    <name>FacetMenu</name>
    <message>
        <source>Open all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只选此项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加选</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Stands on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>裁定…</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>没有错误。</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <translation>{file}，第 {line} 行：{why}</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Drag {file} to where it should go</source>
        <translation>把 {file} 拖到需要的地方</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search in the pages</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{count:hit|hits}</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>已替换 {count} 处</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>共 {count} 处</translation>
    </message>
</context>
<context>
    <name>FindingDesk</name>
    <message>
        <source>saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Search “{name}” looks for something else now.</source>
        <translation>搜索“{name}”的内容已换成现在的条件。</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>There is a search “{name}” already.</source>
        <translation>已经有名为“{name}”的搜索。</translation>
    </message>
    <message>
        <source>Search “{name}” is deleted.</source>
        <translation>已删除搜索“{name}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>None</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Clear the search: {count:record|records}</source>
        <translation>清除搜索词：{count} 条记录</translation>
    </message>
    <message>
        <source>Any region: {count:record|records}</source>
        <translation>不限地区：{count} 条记录</translation>
    </message>
    <message>
        <source>Any theme: {count:record|records}</source>
        <translation>不限主题：{count} 条记录</translation>
    </message>
    <message>
        <source>Any kind: {count:record|records}</source>
        <translation>不限种类：{count} 条记录</translation>
    </message>
    <message>
        <source>Any period: {count:record|records}</source>
        <translation>不限时间：{count} 条记录</translation>
    </message>
    <message>
        <source>Clear all filters: {count:record|records}</source>
        <translation>清除全部筛选：{count} 条记录</translation>
    </message>
    <message>
        <source>loosened filter</source>
        <translation>放宽筛选</translation>
    </message>
    <message>
        <source>{count:record|records} copied.</source>
        <translation>已复制 {count} 条记录。</translation>
    </message>
</context>
<context>
    <name>GalleryDesk</name>
    <message>
        <source>style</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>The template “{name}” was moved to the trash.</source>
        <translation>模板“{name}”已移到回收站。</translation>
    </message>
    <message>
        <source>The template “{name}” could not be moved to the trash.</source>
        <translation>模板“{name}”无法移到回收站。</translation>
    </message>
    <message>
        <source>Pass the template on</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Jiyao templates (*{suffix})</source>
        <translation>辑要模板 (*{suffix})</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Jiyao templates (*{suffix} *.zip)</source>
        <translation>辑要模板 (*{suffix} *.zip)</translation>
    </message>
    <message>
        <source>Imported the template “{name}”.</source>
        <translation>已导入模板“{name}”。</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Templates and styles</source>
        <translation>模板与版式</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Copy and edit…</source>
        <translation>复制并编辑…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import templates…</source>
        <translation>导入模板…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>不能使用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>没有页面</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>The draft cannot be shown this way.</source>
        <translation>草稿不能这样显示。</translation>
    </message>
    <message>
        <source>A page of the draft, this way</source>
        <translation>草稿这样排出的一页</translation>
    </message>
    <message>
        <source>Pages with what is picked now: {count}</source>
        <translation>按现在选取的内容共 {count} 页</translation>
    </message>
    <message>
        <source>Sections: {names}</source>
        <translation>各部分：{names}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南内容</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Revisions</source>
        <translation>各版</translation>
    </message>
    <message>
        <source>Restore this revision</source>
        <translation>还原到这一版</translation>
    </message>
    <message>
        <source>Revision {number} · {action}</source>
        <translation>第 {number} 版 · {action}</translation>
    </message>
    <message>
        <source>This is what the record is now.</source>
        <translation>这就是记录的现状。</translation>
    </message>
    <message>
        <source>It was kept by an older version and cannot be shown.</source>
        <translation>由旧版程序保存，无法显示。</translation>
    </message>
    <message>
        <source>The first revision.</source>
        <translation>最初的一版。</translation>
    </message>
    <message>
        <source>No field differs from the revision before.</source>
        <translation>各项内容与上一版相同。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message>
        <source>Issued</source>
        <translation>编发时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>as issued</source>
        <translation>与编发时一致</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>此后被编辑</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>moved or deleted</source>
        <translation>已移走或删除</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后有修改</translation>
    </message>
    <message>
        <source>retired since</source>
        <translation>此后已停用</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>已不在资料库中</translation>
    </message>
    <message>
        <source>changed without a trace</source>
        <translation>已改动，未留痕</translation>
    </message>
    <message>
        <source>a change is proposed</source>
        <translation>有修订建议</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不在文中</translation>
    </message>
    <message>
        <source>Edited in {file}: {count} marked places</source>
        <translation>{file} 中被改动的标记处：{count}</translation>
    </message>
    <message>
        <source>All quotations and figures are as issued; other text was edited.</source>
        <translation>引语和数据均与编发时一致，改动的是其他文字。</translation>
    </message>
    <message>
        <source>All its records are as they were printed.</source>
        <translation>所用记录均与印出时一致。</translation>
    </message>
    <message>
        <source>Records that are not as printed: {count}</source>
        <translation>与印出时不同的记录：{count} 条</translation>
    </message>
</context>
<context>
    <name>IssuesWindow</name>
    <message>
        <source>Issues</source>
        <translation>往期</translation>
    </message>
    <message>
        <source>Search issues</source>
        <translation>搜索往期</translation>
    </message>
    <message>
        <source>What became of the issue</source>
        <translation>本期后来的情况</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Build again as it was…</source>
        <translation>按原样重新生成…</translation>
    </message>
    <message>
        <source>Build again as of now…</source>
        <translation>按现状重新生成…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Issues: {count}</source>
        <translation>共 {count} 期</translation>
    </message>
    <message>
        <source>Issues that printed the record: {count}</source>
        <translation>印过该记录的共 {count} 期</translation>
    </message>
    <message>
        <source>No issue is found with these words.</source>
        <translation>没有符合的往期。</translation>
    </message>
    <message>
        <source>No issue is listed. Export a briefing and it appears here.</source>
        <translation>还没有往期。导出简报后会列在这里。</translation>
    </message>
    <message>
        <source>{title}, dated {as_of}, issued by {person}: {count:record|records}</source>
        <translation>{title}，落款日期 {as_of}，编发人：{person}，用记录 {count} 条</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>文件夹 {folder} 已不存在。</translation>
    </message>
    <message>
        <source>Build again as it was</source>
        <translation>按原样重新生成</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Built {files}. {how}</source>
        <translation>已生成 {files}。{how}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Findings</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The draft is not saved</source>
        <translation>草稿未保存</translation>
    </message>
    <message>
        <source>If you close now, the last changes are lost.</source>
        <translation>如果现在关闭，最近的改动将丢失。</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Save the draft elsewhere</source>
        <translation>将草稿另存到别处</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>The draft “{name}” cannot be moved to the trash. Delete it for good?</source>
        <translation>草稿“{name}”无法移到回收站。要永久删除吗？</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What is left out</source>
        <translation>未编入的内容</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is left out: all that is found is printed.</source>
        <translation>查到的内容已全部编入。</translation>
    </message>
    <message>
        <source>Left out: {count}, of which {more} are not listed</source>
        <translation>未编入：{count} 条，其中 {more} 条未列出</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>未编入：{count} 条</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>LetterheadDialog</name>
    <message>
        <source>Letterhead</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>One name a line, the one in the lead first</source>
        <translation>一行一个名称，主办单位在前</translation>
    </message>
    <message>
        <source>Address, telephone, web site: one a line</source>
        <translation>地址、电话、网址，一行一项</translation>
    </message>
    <message>
        <source>What the logo is, for readers who cannot see it</source>
        <translation>徽标是什么，供看不见的读者了解</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>编发单位</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Used for all briefings. The official style with a red head shows no logo.</source>
        <translation>用于所有简报。公文版式带红头时不印徽标。</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>LogoWell</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Drop a PNG or JPEG here</source>
        <translation>把 PNG 或 JPEG 拖到这里</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>选择徽标</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Jiyao</source>
        <translation>辑要</translation>
    </message>
    <message>
        <source>{count:record|records} picked</source>
        <translation>已选 {count} 条记录</translation>
    </message>
</context>
<context>
    <name>ManagerDialog</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Restore built-in presets</source>
        <translation>恢复内置预设</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Selects {count:record|records} now.</source>
        <translation>现在选取 {count} 条记录。</translation>
    </message>
    <message>
        <source>Last issue: {date}.</source>
        <translation>最近一期：{date}。</translation>
    </message>
    <message>
        <source>Group of presets</source>
        <translation>预设的分组</translation>
    </message>
    <message>
        <source>Heading (none when left empty)</source>
        <translation>组名（留空为不分组）</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>What is new in Jiyao {version}</source>
        <translation>辑要 {version} 的新增内容</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>note</source>
        <translation>自撰文字</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>For yourself: it is found, but never printed.</source>
        <translation>仅供自己查看：可以搜到，不会印出。</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Own note</source>
        <translation>自撰文字</translation>
    </message>
    <message>
        <source>Write here. Type @ to insert words or a value from a record.</source>
        <translation>在此书写。输入 @ 可插入记录中的原文或数值。</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>加粗（Ctrl+B）</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Insert from a record</source>
        <translation>从记录插入</translation>
    </message>
    <message>
        <source>Close the note</source>
        <translation>关闭自撰文字</translation>
    </message>
</context>
<context>
    <name>NotesDesk</name>
    <message>
        <source>note on “{title}”</source>
        <translation>“{title}”的附注</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>The pages of {count:record|records} are being laid out…</source>
        <translation>正在为 {count} 条记录排版…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{count:record is|records are} picked. Laying out so many takes a while, so it begins when you ask for it. Until then pages, outline and preflight are those of before.</source>
        <translation>已选 {count} 条记录。页面很多，排版需要一些时间，需要时再开始；排好之前，页面、大纲和检查仍是原来的。</translation>
    </message>
    <message>
        <source>{count:record is|records are} picked. Laying out so many takes a while, so it begins when you ask for it.</source>
        <translation>已选 {count} 条记录。页面很多，排版需要一些时间，需要时再开始。</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>显示页面</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Date of the export</source>
        <translation>导出当日</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>搜索选项</translation>
    </message>
    <message>
        <source>No option has such a name.</source>
        <translation>没有这样的选项。</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Back to the template&apos;s own: {name}</source>
        <translation>恢复默认：{name}</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}，已修改</translation>
    </message>
</context>
<context>
    <name>OptionSection</name>
    <message>
        <source>{name} ({count} changed)</source>
        <translation>{name}（已改 {count} 项）</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>表格行</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <source>Notes at the end</source>
        <translation>尾注</translation>
    </message>
    <message>
        <source>Evidence annex</source>
        <translation>依据附录</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>自撰文字</translation>
    </message>
    <message>
        <source>Own note, still empty</source>
        <translation>自撰文字（空）</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>OutlineDesk</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>重命名标题</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>setting aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>throwing away</source>
        <translation>删除自撰内容</translation>
    </message>
    <message>
        <source>template&apos;s order</source>
        <translation>恢复模板顺序</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>page&#xa0;{page}</source>
        <translation>第 {page} 页</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Filter the outline</source>
        <translation>筛选大纲</translation>
    </message>
    <message>
        <source>Outline of the briefing</source>
        <translation>简报大纲</translation>
    </message>
    <message>
        <source>Add a section or a note</source>
        <translation>添加章节或自撰文字</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>No line has these words.</source>
        <translation>没有含这些字词的条目。</translation>
    </message>
    <message>
        <source>Nothing to arrange yet.
Pick regions or themes at the left.</source>
        <translation>还没有可编排的内容。
请在左侧选择地区或主题。</translation>
    </message>
    <message>
        <source>The outline appears with the pages.</source>
        <translation>页面排好后，大纲显示在这里。</translation>
    </message>
</context>
<context>
    <name>PageField</name>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page (Ctrl+G)</source>
        <translation>页码（Ctrl+G）</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select the page</source>
        <translation>全选本页</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Picked: {name}</source>
        <translation>已选：{name}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What do you want to do or where to go?</source>
        <translation>想做什么，或去哪里？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有叫这个名字的命令或去处。</translation>
    </message>
</context>
<context>
    <name>Passing</name>
    <message>
        <source>Import drafts</source>
        <translation>导入草稿</translation>
    </message>
    <message>
        <source>Export draft</source>
        <translation>导出草稿</translation>
    </message>
    <message>
        <source>Exported the draft “{name}”: {file}</source>
        <translation>已导出草稿“{name}”：{file}</translation>
    </message>
    <message>
        <source>Imported the draft “{name}”; {count:step|steps} of it could not be read and were left out.</source>
        <translation>已导入草稿“{name}”；其中 {count} 步无法读取，已略去。</translation>
    </message>
    <message>
        <source>Imported the draft “{name}”.</source>
        <translation>已导入草稿“{name}”。</translation>
    </message>
</context>
<context>
    <name>PlaceView</name>
    <message>
        <source>Text of the source</source>
        <translation>来源全文</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>The source&apos;s words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>This one is right</source>
        <translation>以此为准</translation>
    </message>
</context>
<context>
    <name>PreflightPane</name>
    <message>
        <source>Open the options</source>
        <translation>打开选项</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>查看证据</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>裁定…</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Correct it…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Print such words with a mark</source>
        <translation>此类文字加标记印出</translation>
    </message>
    <message>
        <source>Rename the heading</source>
        <translation>重命名标题</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Open the letterhead</source>
        <translation>打开抬头</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing to mend: the briefing can be exported as it is.</source>
        <translation>没有问题，可以直接导出。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the preflight</source>
        <translation>关闭检查</translation>
    </message>
    <message>
        <source>What the preflight found</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>Recent drafts</source>
        <translation>最近的草稿</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>预设：{name}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Saved the preset “{name}”.</source>
        <translation>已保存预设“{name}”。</translation>
    </message>
    <message>
        <source>return to the preset</source>
        <translation>恢复为预设</translation>
    </message>
    <message>
        <source>Deleted the preset “{name}”.</source>
        <translation>已删除预设“{name}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Jiyao presets (*{suffix})</source>
        <translation>辑要预设 (*{suffix})</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Opened the preset “{name}”.</source>
        <translation>已打开预设“{name}”。</translation>
    </message>
    <message>
        <source>Imported the preset “{name}”.</source>
        <translation>已导入预设“{name}”。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PresetTree</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Selects now</source>
        <translation>现在选取</translation>
    </message>
    <message>
        <source>Last issue</source>
        <translation>最近一期</translation>
    </message>
    <message>
        <source>  (default)</source>
        <translation>（默认）</translation>
    </message>
</context>
<context>
    <name>PreviewDesk</name>
    <message>
        <source>Open this address in the browser?

{address}</source>
        <translation>用浏览器打开这个网址？

{address}</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>打开网址</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Side bar (F9)</source>
        <translation>侧栏（F9）</translation>
    </message>
    <message>
        <source>Search in the pages (Ctrl+Shift+F)</source>
        <translation>在页面中查找（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Continuous pages</source>
        <translation>连续页面</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>逐页</translation>
    </message>
    <message>
        <source>Facing pages</source>
        <translation>双页对开</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>正在打开资料库…</translation>
    </message>
</context>
<context>
    <name>ProblemStrip</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>编辑模板…</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Add a region</source>
        <translation>添加地区</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>添加主题</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>{shown} of {count:record|records}</source>
        <translation>{count} 条记录中的 {shown} 条</translation>
    </message>
    <message>
        <source>{count:record|records}</source>
        <translation>{count} 条记录</translation>
    </message>
    <message>
        <source>None of the records found is like that.</source>
        <translation>找到的记录中没有这样的。</translation>
    </message>
    <message>
        <source>Nothing is found.
Pick other regions or themes, or clear the search.</source>
        <translation>没有找到记录。
请另选地区或主题，或清除搜索词。</translation>
    </message>
    <message>
        <source>Show {count:record|records}</source>
        <translation>显示全部 {count} 条记录</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>找到的记录</translation>
    </message>
    <message>
        <source>Table of the records found</source>
        <translation>找到的记录（表格）</translation>
    </message>
    <message>
        <source>Time line of the records found</source>
        <translation>找到的记录（时间线）</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>Search all records</source>
        <translation>搜索全部记录</translation>
    </message>
    <message>
        <source>Records to insert from</source>
        <translation>可插入的记录</translation>
    </message>
    <message>
        <source>No record is found with these words.</source>
        <translation>没有找到含这些字的记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without inserting</source>
        <translation>关闭，不插入</translation>
    </message>
    <message>
        <source>Words or value</source>
        <translation>原文或数值</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Reference only</source>
        <translation>仅引用序号</translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>unpinning</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>pinning</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>letting in</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>排除</translation>
    </message>
</context>
<context>
    <name>RemarkModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>page&#xa0;{page}</source>
        <translation>第&#xa0;{page}&#xa0;页</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Sources and their verification</source>
        <translation>来源与核对结果</translation>
    </message>
    <message>
        <source>Warn when more of a source is quoted than</source>
        <translation>引用超过来源的这一比例时提醒</translation>
    </message>
    <message>
        <source>Most of a source that may be quoted</source>
        <translation>来源可引用的最大比例</translation>
    </message>
    <message>
        <source>Files  {count}</source>
        <translation>文件  {count}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sources  {count}</source>
        <translation>来源  {count}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>逐字相符</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>引用比例</translation>
    </message>
    <message>
        <source>To be looked at  {count}</source>
        <translation>待查看  {count}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>{share}, more than {ceiling} %</source>
        <translation>{share}，超过 {ceiling} %</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>还原备份</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The backup is much smaller than it: look whether everything is there.</source>
        <translation>备份比原文件小得多，请查看内容是否齐全。</translation>
    </message>
    <message>
        <source>A newer backup cannot be opened; “{name}” was put back.</source>
        <translation>较新的备份无法打开，还原的是“{name}”。</translation>
    </message>
    <message>
        <source>The old file is kept as “{name}” in the same folder.</source>
        <translation>原文件仍在同一文件夹中，改名为“{name}”。</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The result appears here.</source>
        <translation>结果显示在这里。</translation>
    </message>
    <message>
        <source>The page as the template makes it</source>
        <translation>模板排出的页面</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Keep order, headings and notes</source>
        <translation>保留次序、标题和自撰文字</translation>
    </message>
    <message>
        <source>What was arranged by hand is there again whenever the preset is opened.</source>
        <translation>每次打开该预设时，手工编排的内容都会再现。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>There is a preset with this name already.</source>
        <translation>已有同名预设。</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>saving of search “{name}”</source>
        <translation>保存搜索“{name}”</translation>
    </message>
    <message>
        <source>renaming of search “{name}”</source>
        <translation>重命名搜索“{name}”</translation>
    </message>
    <message>
        <source>deletion of search “{name}”</source>
        <translation>删除搜索“{name}”</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>“words in a row” · -without · region: theme: speaker: source: kind: note: · gd finds 广东</source>
        <translation>“连续的词” · -不含 · 地区： 主题： 发言人： 来源： 种类： 附注： · gd 可找到广东</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Saved and former searches</source>
        <translation>已存与最近的搜索</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search commands or keys</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Keys for the command</source>
        <translation>命令的按键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复原</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部复原</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>{keys} belongs to “{command}”. Assigning takes it from there.</source>
        <translation>{keys} 现属“{command}”，指定后将从那里取走。</translation>
    </message>
    <message>
        <source>Choose a command, press the keys in the field, then Assign.</source>
        <translation>先选命令，在框中按下按键，再点“指定”。</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
    <message>
        <source>Pages as small pictures</source>
        <translation>页面缩略图</translation>
    </message>
    <message>
        <source>No heading holds these words.</source>
        <translation>没有标题含有这些字词。</translation>
    </message>
    <message>
        <source>This briefing has no headings.</source>
        <translation>这份简报没有标题。</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Exact</source>
        <translation>逐字相符</translation>
    </message>
    <message>
        <source>Exact after declared edits</source>
        <translation>经声明的处理后逐字相符</translation>
    </message>
    <message>
        <source>Ambiguous: the words stand in the source more than once</source>
        <translation>不唯一：来源中不止一处有这些字</translation>
    </message>
    <message>
        <source>Not found in the source</source>
        <translation>来源中未找到</translation>
    </message>
    <message>
        <source>Source not attached</source>
        <translation>来源未关联</translation>
    </message>
    <message>
        <source>Verified: every anchored word stands in the source</source>
        <translation>已核对：锚定的文字在来源中逐字相符</translation>
    </message>
    <message>
        <source>Not verified: a source is not attached</source>
        <translation>未核对：有来源尚未关联</translation>
    </message>
    <message>
        <source>Not verified: words are not found, or not found once only</source>
        <translation>未通过核对：来源中找不到这些字，或不止一处</translation>
    </message>
    <message>
        <source>Contradiction: not decided yet</source>
        <translation>有冲突，尚未裁定</translation>
    </message>
    <message>
        <source>A rule found something worth a look</source>
        <translation>规则发现有值得留意之处</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Several sources say it</source>
        <translation>多个来源均有此说</translation>
    </message>
    <message>
        <source>Printed with declared edits</source>
        <translation>印出时有声明过的处理</translation>
    </message>
    <message>
        <source>New: found since you last worked on this</source>
        <translation>新增：上次处理之后才有的</translation>
    </message>
    <message>
        <source>Pinned: always in, whatever is picked</source>
        <translation>已固定：无论怎样筛选都在内</translation>
    </message>
    <message>
        <source>Set aside: it is not printed</source>
        <translation>已搁置：不印出</translation>
    </message>
    <message>
        <source>Empty: it is not printed</source>
        <translation>空：不印出</translation>
    </message>
</context>
<context>
    <name>SourceBlock</name>
    <message>
        <source>Inferred, in brackets: {reason}</source>
        <translation>方括号内为推断：{reason}</translation>
    </message>
</context>
<context>
    <name>StandingButton</name>
    <message>
        <source>No source attached</source>
        <translation>未关联来源</translation>
    </message>
    <message>
        <source>{count:anchor does|anchors do} not hold</source>
        <translation>{count} 个锚点不成立</translation>
    </message>
    <message>
        <source>{count:anchor holds|anchors hold}</source>
        <translation>{count} 个锚点成立</translation>
    </message>
    <message>
        <source>{holding} of {checked:anchor|anchors} of attached sources hold.</source>
        <translation>已关联来源的 {checked} 个锚点中有 {holding} 个成立。</translation>
    </message>
    <message>
        <source>{attached} of {sources:source is|sources are} attached.</source>
        <translation>{sources} 个来源中已关联 {attached} 个。</translation>
    </message>
    <message>
        <source>Verifies again and shows the report.</source>
        <translation>点按重新核对并查看报告。</translation>
    </message>
</context>
<context>
    <name>ThumbnailModel</name>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Pick</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>Tick regions and themes. The number says how many records a click would give. This is the sample library; nothing you do here can break it.</source>
        <translation>勾选地区和主题，旁边的数字是点下去会得到的记录条数。这里是示例资料库，怎么试都不会弄坏。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Type any words, one character is enough. Pinyin initials work, too: gd finds 广东.</source>
        <translation>输入任何字词，一个字也行；拼音首字母也可以，gd 能找到广东。</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>What was found stands here; beside it the outline of the draft and the options of the template. Everything can be undone.</source>
        <translation>找到的记录在这里，旁边是草稿的大纲和模板的选项。每一步都可以撤销。</translation>
    </message>
    <message>
        <source>See</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The real pages, as they will be printed. Click a place to see its record and the words of the source behind it.</source>
        <translation>这就是将要印出的页面。点任意一处，就能看到它的记录和所依据的原文。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Word, PDF or both. No quotation leaves that is not verbatim, no number without its source.</source>
        <translation>导出 Word、PDF，或两者都要。引语须一字不差，数字须有出处，否则不予导出。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Save what you made as a preset and do it again next month with one click. Ctrl+K finds every command, F1 opens the guide.</source>
        <translation>把做好的存为预设，下个月一点就能再出一期。Ctrl+K 可找到所有命令，F1 打开使用指南。</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Update preset</source>
        <translation>更新预设</translation>
    </message>
    <message>
        <source>This changes in the preset “{name}”:</source>
        <translation>预设“{name}”将有以下变化：</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In the preset</source>
        <translation>预设中</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>草稿中</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as the template has it</source>
        <translation>模板默认</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pinned records</source>
        <translation>固定的记录</translation>
    </message>
    <message>
        <source>Excluded records</source>
        <translation>排除的记录</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Renamed headings</source>
        <translation>改名的标题</translation>
    </message>
    <message>
        <source>Own sections</source>
        <translation>自撰章节</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>自撰文字</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置的内容</translation>
    </message>
    <message>
        <source>Sections reordered</source>
        <translation>调整次序的章节</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Conflicts with other records are still being looked for. You can save now; any will be told afterwards.</source>
        <translation>与其他记录有无冲突仍在查找。现在即可保存，查到冲突会随后告知。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>尚未作任何修改。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Please correct: {fields}</source>
        <translation>请改正：{fields}</translation>
    </message>
    <message>
        <source>Please give your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Would conflict: {what}</source>
        <translation>将产生冲突：{what}</translation>
    </message>
    <message>
        <source>Worth a look: {what}</source>
        <translation>值得留意：{what}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Value, within a unit</source>
        <translation>数值（同一单位内）</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>按主题</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>按发言人</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>收起全部分组</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Sort: {what}</source>
        <translation>排序：{what}</translation>
    </message>
    <message>
        <source>Groups: {what}</source>
        <translation>分组：{what}</translation>
    </message>
</context>
<context>
    <name>WhyPopup</name>
    <message>
        <source>Pin it</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>History</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>打开自撰文字</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>会印出。</translation>
    </message>
    <message>
        <source>Nothing is filtered: all records are in.</source>
        <translation>没有筛选：全部记录都在内。</translation>
    </message>
    <message>
        <source>It is not printed.</source>
        <translation>不会印出。</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>About Jiyao</source>
        <translation>关于辑要</translation>
    </message>
    <message>
        <source>Jiyao {version}

Policy briefings in Word and PDF: no number without its source, no quotation that is not verbatim.</source>
        <translation>辑要 {version}

政策简报，Word 与 PDF：数字皆有出处，引语一字不差。</translation>
    </message>
</context>
<context>
    <name>WordLookDialog</name>
    <message>
        <source>Look of Word documents</source>
        <translation>Word 文档样式</translation>
    </message>
    <message>
        <source>Word documents can take over styles, page, headers and footers of a Word file of your house (.dotx or .docx). A copy of it is kept; PDF files are not concerned.</source>
        <translation>Word 文档可以沿用本单位某个 Word 文件（.dotx 或 .docx）的样式、页面、页眉和页脚。程序会保存一份副本；PDF 文件不受影响。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No file is used: the style decides.</source>
        <translation>未用任何文件：以版式为准。</translation>
    </message>
    <message>
        <source>Used: {name}</source>
        <translation>正在使用：{name}</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Word 文件</translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>The source is not attached. Attach your copy of it to see the words in their place, and to have them verified.</source>
        <translation>来源尚未关联。关联您手头的文件后，可在原文中看到这些字的位置并逐字核对。</translation>
    </message>
    <message>
        <source>Attach source…</source>
        <translation>关联来源…</translation>
    </message>
    <message>
        <source>The anchored words</source>
        <translation>锚定的原文</translation>
    </message>
</context>
<context>
    <name>ZoomField</name>
    <message>
        <source>Fit the width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
</TS>
