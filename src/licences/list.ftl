What Readback uses, with licences. Made and checked by the release profile of pom.xml. required.txt: what every app
that embeds Readback gets. all.txt: also what is optional (CoreNLP and what it needs, slf4j-nop) and what only tests use.

<#list dependencyMap as entry><#assign p = entry.getKey()><#assign l = entry.getValue()>
${p.groupId}:${p.artifactId}:${p.version} ${(p.artifact.scope)!"?"}: <#list l as each>${each}<#if each_has_next> or </#if></#list>
</#list>
