@echo off
rem Starts Readback: builds what is missing or stale once, then starts Java.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "build=%home%target\launcher"

if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
  if not exist "!java!" (
    echo readback: JAVA_HOME is %JAVA_HOME%, where no bin\java.exe is: point it at a JDK 17 or newer, or unset it. 1>&2
    exit /b 1
  )
) else (
  set "java=java"
  where java >nul 2>nul
  if errorlevel 1 (
    echo readback: Java was not found: install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 1
  )
)

rem Stale: there is no jar, or xcopy finds something newer than the copy made by the last build.
set "stale="
if not exist "%build%\readback.jar" set "stale=1"
if not exist "%build%\classpath" set "stale=1"
if not defined stale (
  for /f "delims=" %%f in ('xcopy /d /l /s /y /q "%home%src\main" "%build%\seen\main\" 2^>nul ^| findstr /v /r "^[0-9]* "') do set "stale=1"
  for /f "delims=" %%f in ('xcopy /d /l /y /q "%home%pom.xml" "%build%\seen\" 2^>nul ^| findstr /v /r "^[0-9]* "') do set "stale=1"
)
if defined stale call :build || exit /b 1

set /p classpath=<"%build%\classpath"
"%java%" -Xmx4g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=error:stderr %READBACK_JAVA_OPTS% -cp "%build%\readback.jar;%classpath%" dev.readback.console.Main %*
exit /b %errorlevel%

:build
"%java%" -version 2>&1 | findstr /r "\"1[7-9][.\"] \"[2-9][0-9][.\"]" >nul
if errorlevel 1 (
  echo readback: Java is older than 17: install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo readback: Maven ^(mvn^) was not found: install Maven 3.8 or newer; it builds Readback before the first start. 1>&2
  exit /b 1
)
echo readback: building once; the first time this fetches about three quarters of a gigabyte of language models ... 1>&2
if not exist "%build%" mkdir "%build%"
pushd "%home%"
call mvn -q -B -ntp -Dmaven.test.skip=true package dependency:build-classpath -DincludeScope=runtime "-Dmdep.outputFile=%build%\classpath" 1>&2 <nul
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
  echo readback: the build failed, see above. 1>&2
  exit /b 1
)
for %%j in ("%home%target\readback-*.jar") do echo %%~nj| findstr /e /c:"-sources" /c:"-javadoc" >nul || copy /y "%%j" "%build%\readback.jar" >nul
xcopy /d /s /y /q "%home%src\main" "%build%\seen\main\" >nul
xcopy /d /y /q "%home%pom.xml" "%build%\seen\" >nul
exit /b 0
